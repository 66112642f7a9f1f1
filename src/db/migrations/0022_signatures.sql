-- Signatures on agreements: who signed which version when and by what means, with the PDFs by their hash (files are kept beside
-- the database); and the certificates that people leave here, sealed.

-- 60 random bits as twelve of Crockford's letters (no i, l, o, u): short enough for a printed QR, too many to be guessed.
-- Two bytes of a random UUID have fixed bits and are left out.
CREATE FUNCTION new_verification_code() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', get_byte(r.bytes, i) % 32 + 1, 1), '')
  FROM (SELECT uuid_send(gen_random_uuid()) AS bytes) r, unnest(ARRAY[0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15]) AS i
$$;

-- By this code anybody finds the public page of what was signed.
ALTER TABLE working_copy ADD COLUMN code text NOT NULL DEFAULT new_verification_code();
ALTER TABLE working_copy ADD CONSTRAINT working_copy_code_form CHECK (code ~ '^[0-9a-hjkmnp-tv-z]{12}$');
ALTER TABLE working_copy ADD CONSTRAINT working_copy_code_once UNIQUE (code);

CREATE TABLE signature (
  id uuid PRIMARY KEY,
  copy_id uuid NOT NULL CONSTRAINT signature_copy_known REFERENCES working_copy,
  version_id uuid NOT NULL CONSTRAINT signature_version_known REFERENCES agreement_version,
  party text NOT NULL CONSTRAINT signature_party_known CHECK (party IN ('first', 'second')),
  how text NOT NULL CONSTRAINT signature_how_known CHECK (how IN ('certificate', 'service', 'paper')),
  -- Whose account signed, and the name and position that are printed under the signature.
  signer_id uuid NOT NULL CONSTRAINT signature_signer_known REFERENCES app_user,
  printed_name text,
  printed_position text NOT NULL,
  signed_at timestamptz NOT NULL,
  -- SHA-256 of the PDF that was signed, and of what came of it: on paper, the scan.
  pdf_before text NOT NULL CONSTRAINT signature_before_form CHECK (pdf_before ~ '^[0-9a-f]{64}$'),
  pdf_after text NOT NULL CONSTRAINT signature_after_form CHECK (pdf_after ~ '^[0-9a-f]{64}$'),
  -- What the signer's certificate says; null where a service does not tell, and on paper.
  certificate jsonb,
  time_stamped boolean NOT NULL,
  -- The service's own number of the document.
  reference text CONSTRAINT signature_reference_length CHECK (length(reference) <= 500),
  CONSTRAINT signature_once_a_party UNIQUE (copy_id, party),
  CONSTRAINT signature_paper_has_none CHECK (how <> 'paper' OR (certificate IS NULL AND NOT time_stamped AND reference IS NULL))
);
CREATE INDEX signature_by_version ON signature (version_id);
CREATE INDEX signature_by_pdf ON signature (pdf_after);
CREATE TRIGGER signature_never_changes BEFORE UPDATE OR DELETE ON signature
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The second party signs what the first party signed, and nothing else.
CREATE FUNCTION guard_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.party = 'second' AND NOT EXISTS (
    SELECT FROM signature s WHERE s.copy_id = NEW.copy_id AND s.party = 'first' AND s.version_id = NEW.version_id
      AND (s.pdf_after = NEW.pdf_before OR s.how = 'paper' OR NEW.how = 'paper')
  ) THEN
    RAISE EXCEPTION 'the second party signs what the first party signed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_follows_first', TABLE = 'signature';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_guarded BEFORE INSERT ON signature FOR EACH ROW EXECUTE FUNCTION guard_signature();

-- A copy is signed where there is a signature, of the very version it was kept as; its code stays.
CREATE FUNCTION guard_signed_copy() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  broken text;
BEGIN
  IF NEW.code <> OLD.code THEN broken := 'working_copy_code_stays'; END IF;
  IF NEW.state <> OLD.state AND NEW.state IN ('signed-first', 'signed-second') AND NEW.version_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM signature s WHERE s.copy_id = NEW.id AND s.version_id = NEW.version_id
      AND s.party = CASE NEW.state WHEN 'signed-first' THEN 'first' ELSE 'second' END)
    THEN broken := 'working_copy_signed_by_somebody'; END IF;
  IF broken IS NOT NULL THEN
    RAISE EXCEPTION 'a working copy cannot do this: %', broken
      USING ERRCODE = 'check_violation', CONSTRAINT = broken, TABLE = 'working_copy';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER working_copy_signing_guarded BEFORE UPDATE ON working_copy
  FOR EACH ROW EXECUTE FUNCTION guard_signed_copy();

-- A person's own PKCS#12, under their passphrase, sealed with this installation's key.
CREATE TABLE certificate (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL CONSTRAINT certificate_user_known REFERENCES app_user ON DELETE CASCADE,
  sealed bytea NOT NULL CONSTRAINT certificate_size CHECK (length(sealed) BETWEEN 1 AND 1000000),
  facts jsonb NOT NULL,
  fingerprint text NOT NULL,
  kept_at timestamptz NOT NULL,
  CONSTRAINT certificate_kept_once UNIQUE (user_id, fingerprint)
);

SELECT wall_by_parent('signature', 'working_copy', 'copy_id');
