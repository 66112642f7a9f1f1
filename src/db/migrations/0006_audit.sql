-- What was done, by whom, on what: entries are only ever added, and each carries the hash of the one before.

CREATE TABLE audit_event (
  id bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  actor_id uuid,
  actor_name text NOT NULL,
  verb text NOT NULL CONSTRAINT audit_event_verb_form CHECK (verb ~ '^[a-z]+(-[a-z]+)*$'),
  subject text NOT NULL CONSTRAINT audit_event_subject_known
    CHECK (subject IN ('installation', 'user', 'batch', 'draft', 'agreement')),
  subject_id uuid NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL
);
CREATE INDEX audit_event_by_subject ON audit_event (subject, subject_id, id);

CREATE FUNCTION audit_event_hash(e audit_event) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(e.previous_hash || convert_to(jsonb_build_array(
    e.id, extract(epoch FROM e.at), e.actor_id, e.actor_name, e.verb, e.subject, e.subject_id, e.detail)::text, 'UTF8'))
$$;

CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last audit_event;
BEGIN
  -- One writer at a time, to the end of its transaction: the chain has no forks and the numbers no gaps.
  PERFORM pg_advisory_xact_lock(4912603118);
  SELECT * INTO last FROM audit_event ORDER BY id DESC LIMIT 1;
  NEW.id := coalesce(last.id, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, '\x');
  NEW.hash := '\x';
  NEW.hash := audit_event_hash(NEW);
  RETURN NEW;
END $$;

CREATE TRIGGER audit_event_chain BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION chain_audit_event();
CREATE TRIGGER audit_event_never_changes BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_never_emptied BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
