-- What another program sent on a case is listed, too, though its words are for the ward: the list of what is told walks an
-- index of just that.
DROP INDEX case_event_told_by_time;
CREATE INDEX case_event_told_by_time ON case_event (ward_id, at, event_id)
  WHERE seen_by <> 'ward' OR kind = 'outside_update';
