-- Seeds of authenticators lie sealed under this installation's key (ports.ts, Sealer). Old ones lie open until the service
-- starts, or their owner signs in: the key is the program's, not the database's.

ALTER TABLE totp
  ALTER COLUMN secret DROP NOT NULL,
  ADD COLUMN sealed bytea,
  ADD CONSTRAINT totp_seed_once CHECK ((secret IS NULL) <> (sealed IS NULL));

-- Whether somebody has a second step is part of what is remembered of a reader, where their roles demand one.
CREATE TRIGGER totp_changed AFTER DELETE OR UPDATE OF confirmed_at ON totp
  FOR EACH ROW EXECUTE FUNCTION tell_change('readers');

-- Failed sign-ins that came again before the trail's next entry about them: how many, since the last entry. `about` is the
-- hash of what is counted together, `subject_id` whom it is about.
CREATE TABLE held_failure (
  about text PRIMARY KEY CONSTRAINT held_failure_hashed CHECK (about ~ '^[0-9a-f]{64}$'),
  verb text NOT NULL,
  subject text NOT NULL CONSTRAINT held_failure_subject_known CHECK (subject IN ('installation', 'user')),
  subject_id uuid NOT NULL,
  -- Null where failures from many places are counted together.
  address text,
  until timestamptz NOT NULL,
  held int NOT NULL DEFAULT 0
);
CREATE INDEX held_failure_by_end ON held_failure (until);
