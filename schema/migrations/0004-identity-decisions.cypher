// Every statement may be repeated: a run that was cut short starts over.

// To decide twice is to decide once.
CREATE CONSTRAINT identity_decision_id IF NOT EXISTS FOR (n:IdentityDecision) REQUIRE n.id IS UNIQUE;

// What is decided about an entity, asked at every write and from both ends.
CREATE INDEX identity_decision_from IF NOT EXISTS FOR (n:IdentityDecision) ON (n.from);
CREATE INDEX identity_decision_to IF NOT EXISTS FOR (n:IdentityDecision) ON (n.to);
