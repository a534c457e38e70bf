// Every statement may be repeated: a run that was cut short starts over.

// The one node that every write takes first.
CREATE CONSTRAINT write_lock_id IF NOT EXISTS FOR (n:WriteLock) REQUIRE n.id IS UNIQUE;

// Articles that share a bucket of their fingerprints may be copies of one another.
CREATE CONSTRAINT bucket_key IF NOT EXISTS FOR (n:Bucket) REQUIRE n.key IS UNIQUE;
