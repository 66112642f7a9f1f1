-- The second wall: whatever a query asks, the program sees and writes only rows of offices within the scope that its
-- transaction was opened for (db/scope.ts). The setting ikrar.scope holds the units of the reader's roles as an array, or
-- "service" for what the service does by itself; without it no row of any office is there. FORCE, because the program owns
-- the tables. A superuser passes every wall: never let the program work as one.

CREATE FUNCTION is_service() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('ikrar.scope', true), '') = 'service'
$$;

CREATE FUNCTION scope_units() RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN coalesce(current_setting('ikrar.scope', true), '') LIKE '{%}'
    THEN current_setting('ikrar.scope', true)::uuid[] ELSE '{}'::uuid[] END
$$;

-- Walls a table up. `owner_unit` is an expression for the unit that a row belongs to. Both questions are subqueries of
-- their own, so that they are asked once a query and not once a row.
CREATE FUNCTION wall_by_unit(walled regclass, owner_unit text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', walled);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', walled);
  EXECUTE format('CREATE POLICY within_scope ON %s USING ((SELECT is_service()) OR %s IN '
    '(SELECT b.unit_id FROM unit_below b WHERE b.above_id = ANY ((SELECT scope_units())::uuid[])))', walled, owner_unit);
END $$;

-- Walls up a table whose rows belong to those of another one: they are there where that row is. `parent_id` is their column,
-- `parent_key` the one it refers to.
CREATE FUNCTION wall_by_parent(walled regclass, parent regclass, parent_id text, parent_key text DEFAULT 'id')
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', walled);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', walled);
  EXECUTE format('CREATE POLICY within_scope ON %1$s USING ((SELECT is_service()) OR EXISTS '
    '(SELECT FROM %2$s parent WHERE parent.%4$I = %1$s.%3$I))', walled, parent, parent_id, parent_key);
END $$;

SELECT wall_by_unit('agreement', 'unit_id');
SELECT wall_by_parent('agreement_version', 'agreement', 'agreement_id');
SELECT wall_by_parent('objective', 'agreement_version', 'version_id');
SELECT wall_by_parent('indicator', 'agreement_version', 'version_id');
SELECT wall_by_parent('budget_line', 'agreement_version', 'version_id');
SELECT wall_by_parent('finding', 'agreement', 'agreement_id');

SELECT wall_by_unit('reading_batch', 'unit_id');
SELECT wall_by_parent('reading_file', 'reading_batch', 'batch_id');
SELECT wall_by_parent('draft', 'reading_batch', 'batch_id');
SELECT wall_by_unit('source_file', 'unit_id');
-- Whoever may see an agreement may see which file it was read from.
CREATE POLICY of_agreement ON source_file FOR SELECT
  USING (EXISTS (SELECT FROM agreement_version v WHERE v.source_file_id = source_file.id));
