-- A unit's own letterhead: {"lines", "address", "phone", "email", "logo": {"hash", "kind"}}. A logo is kept as a file under the
-- hash of its content. Null where the unit has that of the unit above, up to its office.
ALTER TABLE unit_state ADD CONSTRAINT unit_state_letterhead_form CHECK (
  letterhead IS NULL OR (
    CASE WHEN jsonb_typeof(letterhead -> 'lines') = 'array'
      THEN jsonb_array_length(letterhead -> 'lines') BETWEEN 1 AND 5 ELSE false END
    AND (
      jsonb_typeof(letterhead -> 'logo') = 'null'
      OR coalesce(letterhead #>> '{logo,hash}' ~ '^[0-9a-f]{64}$' AND letterhead #>> '{logo,kind}' IN ('png', 'jpeg'), false)
    )
  )
);
