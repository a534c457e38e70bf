// Every statement may be repeated: a run that was cut short starts over.

// One node for one id, whoever writes it; these are also the indexes behind every look-up.
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sentence_id IF NOT EXISTS FOR (n:Sentence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;

// One direct edge for one claim, found by the claim's id without a walk through the edges of a busy entity.
CREATE CONSTRAINT holds_office_claim_id IF NOT EXISTS FOR ()-[r:HOLDS_OFFICE]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT affiliated_with_claim_id IF NOT EXISTS FOR ()-[r:AFFILIATED_WITH]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT family_of_claim_id IF NOT EXISTS FOR ()-[r:FAMILY_OF]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT citizen_of_claim_id IF NOT EXISTS FOR ()-[r:CITIZEN_OF]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT ally_of_claim_id IF NOT EXISTS FOR ()-[r:ALLY_OF]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT part_of_claim_id IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT located_in_claim_id IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT agree_claim_id IF NOT EXISTS FOR ()-[r:AGREE]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT consult_claim_id IF NOT EXISTS FOR ()-[r:CONSULT]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT support_claim_id IF NOT EXISTS FOR ()-[r:SUPPORT]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT concede_claim_id IF NOT EXISTS FOR ()-[r:CONCEDE]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT cooperate_claim_id IF NOT EXISTS FOR ()-[r:COOPERATE]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT aid_claim_id IF NOT EXISTS FOR ()-[r:AID]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT retreat_claim_id IF NOT EXISTS FOR ()-[r:RETREAT]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT request_claim_id IF NOT EXISTS FOR ()-[r:REQUEST]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT accuse_claim_id IF NOT EXISTS FOR ()-[r:ACCUSE]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT reject_claim_id IF NOT EXISTS FOR ()-[r:REJECT]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT threaten_claim_id IF NOT EXISTS FOR ()-[r:THREATEN]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT protest_claim_id IF NOT EXISTS FOR ()-[r:PROTEST]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT sanction_claim_id IF NOT EXISTS FOR ()-[r:SANCTION]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT mobilize_claim_id IF NOT EXISTS FOR ()-[r:MOBILIZE]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT coerce_claim_id IF NOT EXISTS FOR ()-[r:COERCE]-() REQUIRE r.claimId IS UNIQUE;
CREATE CONSTRAINT assault_claim_id IF NOT EXISTS FOR ()-[r:ASSAULT]-() REQUIRE r.claimId IS UNIQUE;

// Lists by time, the revisions of one address, copies of one content.
CREATE INDEX article_received_at IF NOT EXISTS FOR (n:Article) ON (n.receivedAt, n.id);
CREATE INDEX article_published_at IF NOT EXISTS FOR (n:Article) ON (n.publishedAt);
CREATE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url);
CREATE INDEX article_content_hash IF NOT EXISTS FOR (n:Article) ON (n.contentHash);

// Where most Cypher starts: a name under a type, or any name.
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX state_name IF NOT EXISTS FOR (n:State) ON (n.name);
CREATE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.name);
CREATE INDEX claim_predicate IF NOT EXISTS FOR (n:Claim) ON (n.predicate);
CREATE INDEX claim_last_seen IF NOT EXISTS FOR (n:Claim) ON (n.lastSeen);

// Full-text indexes follow a moment after the write, so that a small write does not wait for Lucene.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: true}};
CREATE FULLTEXT INDEX sentence_text IF NOT EXISTS FOR (n:Sentence) ON EACH [n.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english', `fulltext.eventually_consistent`: true}};
