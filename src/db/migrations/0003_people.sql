-- Who works here: the office of this installation, its users, their sessions.

CREATE TABLE installation (
  id int PRIMARY KEY DEFAULT 1 CONSTRAINT installation_only_one CHECK (id = 1),
  satker_id uuid NOT NULL CONSTRAINT installation_satker_known REFERENCES satker,
  set_up_at timestamptz NOT NULL
);

CREATE TABLE app_user (
  id uuid PRIMARY KEY,
  username text NOT NULL CONSTRAINT app_user_username_form CHECK (username ~ '^[a-z0-9][a-z0-9._@-]{1,63}$')
    CONSTRAINT app_user_username_once UNIQUE,
  name text NOT NULL CONSTRAINT app_user_name_present CHECK (length(name) BETWEEN 1 AND 200),
  role text NOT NULL CONSTRAINT app_user_role_known CHECK (role IN ('admin', 'planner', 'auditor')),
  satker_id uuid NOT NULL CONSTRAINT app_user_satker_known REFERENCES satker,
  language text NOT NULL DEFAULT 'id' CONSTRAINT app_user_language_known CHECK (language IN ('id', 'en')),
  -- PHC form, argon2id.
  password_hash text NOT NULL CONSTRAINT app_user_password_hashed CHECK (password_hash LIKE '$argon2id$%'),
  created_at timestamptz NOT NULL,
  disabled_at timestamptz
);

-- The token itself is the browser's alone; here stands its SHA-256.
CREATE TABLE session (
  token_hash text PRIMARY KEY CONSTRAINT session_token_hashed CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  user_id uuid NOT NULL CONSTRAINT session_user_known REFERENCES app_user ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT session_expires_later CHECK (expires_at > created_at)
);
CREATE INDEX session_by_user ON session (user_id);
CREATE INDEX session_by_expiry ON session (expires_at);

-- Failed sign-ins of the last hours; user names are kept as hashes, for people type passwords into the wrong field.
CREATE TABLE failed_sign_in (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_hash text NOT NULL,
  address text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX failed_sign_in_by_account ON failed_sign_in (account_hash, at);
CREATE INDEX failed_sign_in_by_address ON failed_sign_in (address, at);
