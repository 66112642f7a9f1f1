-- Whoever remembers what the database said hears when it has changed (db/change-feed.ts). A notice goes out when its
-- transaction is committed, once however many rows it wrote; it carries the kind of what changed and nothing else.

CREATE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('ikrar_change', TG_ARGV[0]);
  RETURN NULL;
END $$;

CREATE TRIGGER agreements_changed AFTER UPDATE ON keeping_stamp
  FOR EACH ROW EXECUTE FUNCTION tell_change('agreements');

CREATE TRIGGER session_ended AFTER DELETE ON session
  FOR EACH ROW EXECUTE FUNCTION tell_change('readers');
-- That a session was used (seen_at) is no change.
CREATE TRIGGER session_changed AFTER UPDATE OF user_id, token_hash, expires_at ON session
  FOR EACH ROW EXECUTE FUNCTION tell_change('readers');
CREATE TRIGGER user_changed AFTER UPDATE OR DELETE ON app_user
  FOR EACH ROW EXECUTE FUNCTION tell_change('readers');
CREATE TRIGGER grant_changed AFTER INSERT OR UPDATE OR DELETE ON role_grant
  FOR EACH ROW EXECUTE FUNCTION tell_change('readers');

CREATE TRIGGER satker_changed AFTER UPDATE ON satker
  FOR EACH ROW EXECUTE FUNCTION tell_change('organisation');
CREATE TRIGGER unit_changed AFTER UPDATE ON unit
  FOR EACH ROW EXECUTE FUNCTION tell_change('organisation');
