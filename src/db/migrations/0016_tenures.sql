-- Who holds which post from when to when. What agreements print about it stays beside it, as what it is: an attestation of
-- a year. A post is the head of a unit.

ALTER TABLE tenure RENAME TO printed_tenure;

ALTER TABLE official
  -- Nomor Induk Pegawai; members of the commission have none.
  ADD COLUMN nip text CONSTRAINT official_nip_form CHECK (nip ~ '^\d{18}$') CONSTRAINT official_nip_once UNIQUE;

CREATE TABLE tenure (
  id uuid PRIMARY KEY,
  official_id uuid NOT NULL CONSTRAINT tenure_holder_known REFERENCES official,
  unit_id uuid NOT NULL CONSTRAINT tenure_unit_known REFERENCES unit,
  capacity text NOT NULL CONSTRAINT tenure_capacity_kind CHECK (capacity IN ('definitive', 'plt', 'plh')),
  valid daterange NOT NULL CONSTRAINT tenure_valid_present CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  -- Number of the decision that says so; null where it is not known.
  decree text CONSTRAINT tenure_decree_length CHECK (length(decree) BETWEEN 1 AND 200),
  -- One holder at a time: a second definitive one is none, and a Plt acts only where the post is empty.
  CONSTRAINT tenure_post_filled EXCLUDE USING gist (unit_id WITH =, valid WITH &&) WHERE (capacity <> 'plh'),
  -- A Plh stands in for a holder who is away, one at a time.
  CONSTRAINT tenure_one_stand_in EXCLUDE USING gist (unit_id WITH =, valid WITH &&) WHERE (capacity = 'plh')
);
CREATE INDEX tenure_by_official ON tenure (official_id);
CREATE INDEX tenure_by_unit ON tenure (unit_id);
