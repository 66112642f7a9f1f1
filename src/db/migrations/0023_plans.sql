-- What agreements start from: plans (renstra, RKT), the budget in its revisions, and the library of indicators. Each belongs
-- to a unit, an office's own as a rule. What an office above has planned is there to be read for those below it, and for
-- nobody to be changed but within the scope that the wall of 0013 knows.

CREATE TABLE plan (
  id uuid PRIMARY KEY,
  unit_id uuid NOT NULL CONSTRAINT plan_unit_known REFERENCES unit,
  kind text NOT NULL CONSTRAINT plan_kind_known CHECK (kind IN ('renstra', 'rkt')),
  title text NOT NULL CONSTRAINT plan_title_present CHECK (length(title) BETWEEN 1 AND 500),
  from_year int NOT NULL,
  until_year int NOT NULL,
  decree text CONSTRAINT plan_decree_length CHECK (length(decree) BETWEEN 1 AND 500),
  reviews date[] NOT NULL DEFAULT '{}',
  -- Counts the changes: an edit of an older one is stale.
  edition int NOT NULL DEFAULT 1 CONSTRAINT plan_edition_positive CHECK (edition >= 1),
  edited_by uuid NOT NULL CONSTRAINT plan_editor_known REFERENCES app_user,
  edited_at timestamptz NOT NULL,
  CONSTRAINT plan_year_range CHECK (from_year BETWEEN 1900 AND 2200 AND until_year BETWEEN 1900 AND 2200),
  CONSTRAINT plan_period_in_order CHECK (until_year >= from_year AND (kind = 'renstra' OR until_year = from_year)),
  CONSTRAINT plan_one_a_year EXCLUDE USING gist (unit_id WITH =, kind WITH =, int4range(from_year, until_year, '[]') WITH &&)
);

CREATE TABLE plan_objective (
  plan_id uuid NOT NULL CONSTRAINT plan_objective_plan_known REFERENCES plan ON DELETE CASCADE,
  position int NOT NULL CONSTRAINT plan_objective_position_positive CHECK (position >= 0),
  no text,
  text text NOT NULL CONSTRAINT plan_objective_text_present CHECK (length(text) BETWEEN 1 AND 2000),
  CONSTRAINT plan_objective_pkey PRIMARY KEY (plan_id, position)
);

CREATE TABLE plan_indicator (
  plan_id uuid NOT NULL,
  objective int NOT NULL,
  position int NOT NULL CONSTRAINT plan_indicator_position_positive CHECK (position >= 0),
  text text NOT NULL CONSTRAINT plan_indicator_text_present CHECK (length(text) BETWEEN 1 AND 2000),
  level text CONSTRAINT plan_indicator_level_known CHECK (level IN
    ('ketua', 'sekretaris-jenderal', 'sekretaris', 'kepala-biro', 'inspektur', 'kepala-bagian', 'kepala-subbagian')),
  -- An id of the agency profile's kinds of office; null for the plan's own office alone.
  offices text CONSTRAINT plan_indicator_offices_form CHECK (offices ~ '^[a-z]+(-[a-z]+)*$'),
  iku boolean NOT NULL,
  decree text CONSTRAINT plan_indicator_decree_length CHECK (length(decree) BETWEEN 1 AND 500),
  CONSTRAINT plan_indicator_pkey PRIMARY KEY (plan_id, objective, position),
  CONSTRAINT plan_indicator_objective_known FOREIGN KEY (plan_id, objective)
    REFERENCES plan_objective (plan_id, position) ON DELETE CASCADE,
  CONSTRAINT plan_indicator_iku_names_level CHECK (NOT iku OR level IS NOT NULL)
);

CREATE TABLE plan_target (
  plan_id uuid NOT NULL,
  objective int NOT NULL,
  indicator int NOT NULL,
  year int NOT NULL CONSTRAINT plan_target_year_range CHECK (year BETWEEN 1900 AND 2200),
  target_kind text NOT NULL CONSTRAINT plan_target_kind_known CHECK (target_kind IN ('percent', 'count', 'score', 'grade')),
  target_raw text NOT NULL,
  target_value numeric,
  target_grade text,
  target_unit text,
  second_value numeric,
  second_unit text,
  CONSTRAINT plan_target_pkey PRIMARY KEY (plan_id, objective, indicator, year),
  CONSTRAINT plan_target_indicator_known FOREIGN KEY (plan_id, objective, indicator)
    REFERENCES plan_indicator (plan_id, objective, position) ON DELETE CASCADE,
  CONSTRAINT plan_target_whole CHECK (
    CASE target_kind
      WHEN 'grade' THEN target_grade IS NOT NULL AND target_value IS NULL AND target_unit IS NULL
      WHEN 'score' THEN target_value IS NOT NULL AND target_grade IS NULL AND target_unit IS NULL
      WHEN 'percent' THEN target_value IS NOT NULL AND target_grade IS NULL AND target_unit = '%'
      ELSE target_value IS NOT NULL AND target_grade IS NULL AND target_unit IS NOT NULL
    END
    AND (second_value IS NULL) = (second_unit IS NULL)),
  CONSTRAINT plan_target_value_finite CHECK (target_value <> 'NaN' AND second_value <> 'NaN'
    AND abs(target_value) < 'Infinity' AND abs(second_value) < 'Infinity')
);

CREATE TABLE budget_document (
  id uuid PRIMARY KEY,
  unit_id uuid NOT NULL CONSTRAINT budget_document_unit_known REFERENCES unit,
  kind text NOT NULL CONSTRAINT budget_document_kind_known CHECK (kind IN ('dipa', 'rka')),
  year int NOT NULL CONSTRAINT budget_document_year_range CHECK (year BETWEEN 1900 AND 2200),
  number text NOT NULL CONSTRAINT budget_document_number_present CHECK (length(number) BETWEEN 1 AND 500),
  -- 0 is the first; each later one is a whole budget again.
  revision int NOT NULL CONSTRAINT budget_document_revision_range CHECK (revision BETWEEN 0 AND 99),
  approved_on date NOT NULL,
  edition int NOT NULL DEFAULT 1 CONSTRAINT budget_document_edition_positive CHECK (edition >= 1),
  edited_by uuid NOT NULL CONSTRAINT budget_document_editor_known REFERENCES app_user,
  edited_at timestamptz NOT NULL,
  CONSTRAINT budget_document_once UNIQUE (unit_id, kind, year, revision)
);

CREATE TABLE budget_item (
  document_id uuid NOT NULL CONSTRAINT budget_item_document_known REFERENCES budget_document ON DELETE CASCADE,
  position int NOT NULL CONSTRAINT budget_item_position_positive CHECK (position >= 0),
  kind text NOT NULL CONSTRAINT budget_item_kind_known CHECK (kind IN ('program', 'activity')),
  code text NOT NULL CONSTRAINT budget_item_code_form CHECK (code ~ '^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$'),
  text text NOT NULL CONSTRAINT budget_item_text_present CHECK (length(text) BETWEEN 1 AND 2000),
  -- Whole rupiah.
  amount bigint NOT NULL CONSTRAINT budget_item_amount_positive CHECK (amount >= 0),
  CONSTRAINT budget_item_pkey PRIMARY KEY (document_id, position)
);

CREATE TABLE library_indicator (
  id uuid PRIMARY KEY,
  unit_id uuid NOT NULL CONSTRAINT library_indicator_unit_known REFERENCES unit,
  text text NOT NULL CONSTRAINT library_indicator_text_present CHECK (length(text) BETWEEN 1 AND 2000),
  -- The wording with case, spaces, marks and abbreviations levelled: one indicator is written once.
  text_key text NOT NULL,
  definition text NOT NULL,
  formula text NOT NULL,
  polarity text NOT NULL CONSTRAINT library_indicator_polarity_known CHECK (polarity IN ('maximize', 'minimize', 'stabilize')),
  unit text NOT NULL,
  source text NOT NULL,
  over_periods text NOT NULL CONSTRAINT library_indicator_periods_known CHECK (over_periods IN ('sum', 'average', 'last')),
  over_units text NOT NULL CONSTRAINT library_indicator_units_known CHECK (over_units IN ('sum', 'average', 'raw')),
  validity text NOT NULL CONSTRAINT library_indicator_validity_known CHECK (validity IN ('exact', 'proxy', 'activity')),
  controllability text NOT NULL
    CONSTRAINT library_indicator_controllability_known CHECK (controllability IN ('high', 'moderate', 'low')),
  edition int NOT NULL DEFAULT 1 CONSTRAINT library_indicator_edition_positive CHECK (edition >= 1),
  edited_by uuid NOT NULL CONSTRAINT library_indicator_editor_known REFERENCES app_user,
  edited_at timestamptz NOT NULL,
  CONSTRAINT library_indicator_once UNIQUE (unit_id, text_key)
);

-- Adds to the wall of a table that units below may read what belongs to a unit above theirs.
CREATE FUNCTION open_to_units_below(walled regclass, owner_unit text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE POLICY of_unit_above ON %s FOR SELECT USING (%s IN '
    '(SELECT b.above_id FROM unit_below b WHERE b.unit_id = ANY ((SELECT scope_units())::uuid[])))', walled, owner_unit);
END $$;

-- Walls up a table whose rows belong to those of one that is open to units below: they are read where that row is read, and
-- written only where it could be written.
CREATE FUNCTION wall_by_open_parent(walled regclass, parent regclass, parent_id text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', walled);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', walled);
  EXECUTE format('CREATE POLICY within_scope ON %1$s USING ((SELECT is_service()) OR EXISTS '
    '(SELECT FROM %2$s parent JOIN unit_below b ON b.unit_id = parent.unit_id '
    'WHERE parent.id = %1$s.%3$I AND b.above_id = ANY ((SELECT scope_units())::uuid[])))', walled, parent, parent_id);
  EXECUTE format('CREATE POLICY where_parent_is ON %1$s FOR SELECT USING (EXISTS '
    '(SELECT FROM %2$s parent WHERE parent.id = %1$s.%3$I))', walled, parent, parent_id);
END $$;

SELECT wall_by_unit('plan', 'unit_id'), open_to_units_below('plan', 'unit_id');
SELECT wall_by_open_parent('plan_objective', 'plan', 'plan_id');
SELECT wall_by_open_parent('plan_indicator', 'plan', 'plan_id');
SELECT wall_by_open_parent('plan_target', 'plan', 'plan_id');
SELECT wall_by_unit('budget_document', 'unit_id'), open_to_units_below('budget_document', 'unit_id');
SELECT wall_by_open_parent('budget_item', 'budget_document', 'document_id');
SELECT wall_by_unit('library_indicator', 'unit_id'), open_to_units_below('library_indicator', 'unit_id');
