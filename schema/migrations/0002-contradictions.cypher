// Every statement may be repeated: a run that was cut short starts over.

// The claims that say the opposite of another one. Claims get their topic when they are written, so that those of an
// older release have none, and no contradictions, until their articles are read again.
CREATE INDEX claim_topic IF NOT EXISTS FOR (n:Claim) ON (n.topic, n.polarity);
