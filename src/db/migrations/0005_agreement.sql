-- Kept agreements: one unit for one year, in numbered versions that never change.

CREATE TABLE agreement (
  id uuid PRIMARY KEY,
  satker_id uuid NOT NULL CONSTRAINT agreement_satker_known REFERENCES satker,
  unit_id uuid NOT NULL CONSTRAINT agreement_unit_known REFERENCES unit,
  year int CONSTRAINT agreement_year_range CHECK (year BETWEEN 1900 AND 2200),
  -- 1, or more where one office printed two agreements under one unit and year.
  ordinal int NOT NULL DEFAULT 1 CONSTRAINT agreement_ordinal_positive CHECK (ordinal >= 1),
  version int NOT NULL CONSTRAINT agreement_version_positive CHECK (version >= 1),
  -- What the list shows and searches, of the current version.
  level text CONSTRAINT agreement_level_known CHECK (level IN
    ('ketua', 'sekretaris-jenderal', 'sekretaris', 'kepala-biro', 'inspektur', 'kepala-bagian', 'kepala-subbagian')),
  unit_name text NOT NULL,
  first_party_name text,
  indicators int NOT NULL,
  errors int NOT NULL DEFAULT 0,
  warnings int NOT NULL DEFAULT 0,
  notes int NOT NULL DEFAULT 0,
  kept_at timestamptz NOT NULL,
  search_text text NOT NULL,
  search tsvector GENERATED ALWAYS AS (to_tsvector('indonesian', search_text)) STORED,
  CONSTRAINT agreement_once_a_year UNIQUE NULLS NOT DISTINCT (unit_id, year, ordinal)
);
CREATE INDEX agreement_by_satker_year ON agreement (satker_id, year);
CREATE INDEX agreement_recent ON agreement (year DESC NULLS LAST, kept_at DESC);
CREATE INDEX agreement_search ON agreement USING gin (search);
CREATE INDEX agreement_search_alike ON agreement USING gin (search_text gin_trgm_ops);

CREATE TABLE agreement_version (
  id uuid PRIMARY KEY,
  agreement_id uuid NOT NULL CONSTRAINT agreement_version_agreement_known REFERENCES agreement,
  version int NOT NULL CONSTRAINT agreement_version_number_positive CHECK (version >= 1),
  -- SHA-256 of its content in the form of the interchange file.
  content_hash text NOT NULL CONSTRAINT agreement_version_hash_form CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  title text NOT NULL,
  year int,
  satker text NOT NULL,
  unit text NOT NULL,
  level text,
  first_name text,
  first_position text NOT NULL,
  first_acting boolean NOT NULL,
  second_name text,
  second_position text,
  second_acting boolean,
  place text,
  statement_date text,
  annex_date text,
  annex_year int,
  annex_columns text[] NOT NULL,
  budget_label text,
  budget_total bigint,
  letterhead jsonb,
  signatures jsonb NOT NULL,
  source_file_id uuid CONSTRAINT agreement_version_source_known REFERENCES source_file,
  origins jsonb NOT NULL DEFAULT '[]',
  kept_by uuid NOT NULL CONSTRAINT agreement_version_user_known REFERENCES app_user,
  kept_at timestamptz NOT NULL,
  CONSTRAINT agreement_version_once UNIQUE (agreement_id, version),
  CONSTRAINT agreement_version_date_printed CHECK (
    coalesce(statement_date, '2000-01') ~ '^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$'
    AND coalesce(annex_date, '2000-01') ~ '^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$'),
  CONSTRAINT agreement_version_second_party_whole CHECK (
    (second_position IS NULL) = (second_acting IS NULL) AND (second_position IS NOT NULL OR second_name IS NULL)),
  CONSTRAINT agreement_version_total_needs_budget CHECK (budget_label IS NOT NULL OR budget_total IS NULL),
  CONSTRAINT agreement_version_total_positive CHECK (budget_total >= 0)
);
CREATE INDEX agreement_version_by_hash ON agreement_version (content_hash);

-- The agreement that a draft was kept as.
ALTER TABLE draft ADD COLUMN kept_as uuid CONSTRAINT draft_kept_as_known REFERENCES agreement;

CREATE TABLE objective (
  version_id uuid NOT NULL CONSTRAINT objective_version_known REFERENCES agreement_version,
  position int NOT NULL CONSTRAINT objective_position_positive CHECK (position >= 0),
  program text,
  program_no text,
  group_text text,
  group_no text,
  no text,
  text text NOT NULL,
  CONSTRAINT objective_pkey PRIMARY KEY (version_id, position)
);

CREATE TABLE indicator (
  version_id uuid NOT NULL,
  objective int NOT NULL,
  position int NOT NULL CONSTRAINT indicator_position_positive CHECK (position >= 0),
  text text NOT NULL,
  iku boolean,
  target_kind text CONSTRAINT indicator_target_kind_known CHECK (target_kind IN ('percent', 'count', 'score', 'grade')),
  target_raw text,
  target_value numeric,
  target_grade text,
  target_unit text,
  second_value numeric,
  second_unit text,
  CONSTRAINT indicator_pkey PRIMARY KEY (version_id, objective, position),
  CONSTRAINT indicator_objective_known FOREIGN KEY (version_id, objective) REFERENCES objective (version_id, position),
  CONSTRAINT indicator_target_whole CHECK (
    CASE target_kind
      WHEN 'grade' THEN target_raw IS NOT NULL AND target_grade IS NOT NULL AND target_value IS NULL AND target_unit IS NULL
      WHEN 'score' THEN target_raw IS NOT NULL AND target_value IS NOT NULL AND target_grade IS NULL AND target_unit IS NULL
      WHEN 'percent' THEN target_raw IS NOT NULL AND target_value IS NOT NULL AND target_grade IS NULL AND target_unit = '%'
      WHEN 'count' THEN target_raw IS NOT NULL AND target_value IS NOT NULL AND target_grade IS NULL AND target_unit IS NOT NULL
      ELSE target_raw IS NULL AND target_value IS NULL AND target_grade IS NULL AND target_unit IS NULL
    END),
  CONSTRAINT indicator_second_value_whole CHECK (
    (second_value IS NULL) = (second_unit IS NULL)
    AND (second_value IS NULL OR target_kind IN ('percent', 'count'))),
  CONSTRAINT indicator_value_finite CHECK (target_value <> 'NaN' AND second_value <> 'NaN'
    AND abs(target_value) < 'Infinity' AND abs(second_value) < 'Infinity')
);

CREATE TABLE budget_line (
  version_id uuid NOT NULL CONSTRAINT budget_line_version_known REFERENCES agreement_version,
  position int NOT NULL CONSTRAINT budget_line_position_positive CHECK (position >= 0),
  no text,
  code text,
  text text NOT NULL,
  -- Whole rupiah; null where the cell is empty.
  amount bigint CONSTRAINT budget_line_amount_positive CHECK (amount >= 0),
  CONSTRAINT budget_line_pkey PRIMARY KEY (version_id, position)
);

-- What the checks say of the current version of each agreement, among all of its office and year.
CREATE TABLE finding (
  agreement_id uuid NOT NULL CONSTRAINT finding_agreement_known REFERENCES agreement ON DELETE CASCADE,
  position int NOT NULL,
  code text NOT NULL,
  severity text NOT NULL CONSTRAINT finding_severity_known CHECK (severity IN ('error', 'warning', 'note')),
  at text NOT NULL,
  message_id text NOT NULL,
  message_en text NOT NULL,
  facts jsonb NOT NULL,
  repair jsonb,
  CONSTRAINT finding_pkey PRIMARY KEY (agreement_id, position)
);

-- A version, once kept, stays as it is.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows never change', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_never_changes', TABLE = TG_TABLE_NAME;
END $$;

CREATE TRIGGER agreement_version_never_changes BEFORE UPDATE OR DELETE ON agreement_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER objective_never_changes BEFORE UPDATE OR DELETE ON objective
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER indicator_never_changes BEFORE UPDATE OR DELETE ON indicator
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER budget_line_never_changes BEFORE UPDATE OR DELETE ON budget_line
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
