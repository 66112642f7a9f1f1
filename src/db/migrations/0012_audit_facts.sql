-- More of each deed: from where it came, for which office, what was there before and after, and whether it was refused.
-- Entries that are there keep their hash: hash_version says which facts an entry's hash covers.

ALTER TABLE audit_event
  DROP CONSTRAINT IF EXISTS audit_event_subject_known,
  -- The closed list stands in core/audit-subject.ts; here it would have to be rewritten with every kind of thing.
  ADD CONSTRAINT audit_event_subject_form CHECK (subject ~ '^[a-z]+(-[a-z]+)*$'),
  ADD COLUMN hash_version smallint NOT NULL DEFAULT 1,
  -- The unit it belongs to: that of the thing, else the office of whoever did it. No reference: the trail outlives units.
  ADD COLUMN unit_id uuid,
  -- Where the request came from; null for what the service did by itself.
  ADD COLUMN address text,
  -- The request's number in the application log.
  ADD COLUMN request uuid,
  -- The code of the problem it was refused with; null for what was done.
  ADD COLUMN refusal text,
  ADD COLUMN before jsonb,
  ADD COLUMN after jsonb;
ALTER TABLE audit_event ALTER COLUMN hash_version DROP DEFAULT;

CREATE OR REPLACE FUNCTION audit_event_hash(e audit_event) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(e.previous_hash || convert_to(CASE e.hash_version
    WHEN 1 THEN jsonb_build_array(
      e.id, extract(epoch FROM e.at), e.actor_id, e.actor_name, e.verb, e.subject, e.subject_id, e.detail)
    ELSE jsonb_build_array(
      e.hash_version, e.id, extract(epoch FROM e.at), e.actor_id, e.actor_name, e.verb, e.subject, e.subject_id, e.detail,
      e.unit_id, e.address, e.request, e.refusal, e.before, e.after)
  END::text, 'UTF8'))
$$;

CREATE OR REPLACE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last audit_event;
BEGIN
  -- One writer at a time, to the end of its transaction: the chain has no forks and the numbers no gaps.
  PERFORM pg_advisory_xact_lock(4912603118);
  SELECT * INTO last FROM audit_event ORDER BY id DESC LIMIT 1;
  NEW.id := coalesce(last.id, 0) + 1;
  NEW.hash_version := 2;
  NEW.previous_hash := coalesce(last.hash, '\x');
  NEW.hash := '\x';
  NEW.hash := audit_event_hash(NEW);
  RETURN NEW;
END $$;

CREATE INDEX audit_event_by_thing ON audit_event (subject_id, id);
CREATE INDEX audit_event_by_actor ON audit_event (actor_id, id);
CREATE INDEX audit_event_by_verb ON audit_event (verb, id);
CREATE INDEX audit_event_by_time ON audit_event (at);
CREATE INDEX audit_event_by_unit ON audit_event (unit_id, id);
-- What a search by words looks through (db/read/audit-trail.ts says the same expression).
CREATE INDEX audit_event_words ON audit_event USING gin ((lower(
  actor_name || ' ' || verb || ' ' || detail::text || ' ' || coalesce(before::text, '') || ' ' || coalesce(after::text, ''))) gin_trgm_ops);
