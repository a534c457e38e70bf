// Every statement may be repeated: a run that was cut short starts over.

// What was withdrawn, for workers that still have it in hand.
CREATE CONSTRAINT withdrawal_id IF NOT EXISTS FOR (n:Withdrawal) REQUIRE n.id IS UNIQUE;
