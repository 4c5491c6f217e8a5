-- What happened to one kind of record in a span of time. The ids do not do: they never go back, the clock may.
CREATE INDEX audit_entry_by_kind_and_time ON audit_entry (ward_id, record_kind, at, id);
