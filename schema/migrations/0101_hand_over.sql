-- Who handed everything over to whom, and when: what comes back later (a case that is opened again) follows.
CREATE TABLE hand_over (
  ward_id TEXT NOT NULL,
  hand_over_id TEXT NOT NULL,
  from_id TEXT NOT NULL,
  to_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, hand_over_id),
  FOREIGN KEY (ward_id, from_id) REFERENCES person (ward_id, id),
  FOREIGN KEY (ward_id, to_id) REFERENCES person (ward_id, id)
);

CREATE INDEX hand_over_by_person ON hand_over (ward_id, from_id, at);
