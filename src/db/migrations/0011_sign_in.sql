-- Signing in: invited people without a password, second factors, links by letter, single sign-on, devices that are known.

ALTER TABLE app_user
  ADD COLUMN email text CONSTRAINT app_user_email_form CHECK (email ~ '^[^\s@]{1,64}@[^\s@]{1,190}$')
    CONSTRAINT app_user_email_once UNIQUE,
  -- Null until an invited person has set a password or come in by single sign-on.
  ADD COLUMN activated_at timestamptz,
  ADD COLUMN password_changed_at timestamptz,
  ALTER COLUMN password_hash DROP NOT NULL;
UPDATE app_user SET activated_at = created_at, password_changed_at = created_at;

-- What a person recognises a session by, and its name when it is to be ended.
ALTER TABLE session
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT session_id_once UNIQUE,
  ADD COLUMN address text NOT NULL DEFAULT '' CONSTRAINT session_address_length CHECK (length(address) <= 100),
  ADD COLUMN device text NOT NULL DEFAULT '' CONSTRAINT session_device_length CHECK (length(device) <= 100);

-- A right password where a second factor is asked for: it grants nothing but to send the code.
CREATE TABLE half_session (
  token_hash text PRIMARY KEY CONSTRAINT half_session_token_hashed CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  user_id uuid NOT NULL CONSTRAINT half_session_user_known REFERENCES app_user ON DELETE CASCADE,
  expires_at timestamptz NOT NULL
);
CREATE INDEX half_session_by_expiry ON half_session (expires_at);

-- Time-based codes (RFC 6238). `last_step` is the last one a code was taken for: none is taken twice, nor an older one.
CREATE TABLE totp (
  user_id uuid PRIMARY KEY CONSTRAINT totp_user_known REFERENCES app_user ON DELETE CASCADE,
  secret text NOT NULL CONSTRAINT totp_secret_form CHECK (secret ~ '^[A-Z2-7]{32}$'),
  created_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  last_step bigint NOT NULL DEFAULT 0
);

-- `selector` finds the code, the hash of all of it proves it.
CREATE TABLE recovery_code (
  user_id uuid NOT NULL CONSTRAINT recovery_code_user_known REFERENCES app_user ON DELETE CASCADE,
  selector text NOT NULL CONSTRAINT recovery_code_selector_form CHECK (selector ~ '^[A-Z2-7]{4}$'),
  code_hash text NOT NULL CONSTRAINT recovery_code_hashed CHECK (code_hash LIKE '$argon2id$%'),
  used_at timestamptz,
  PRIMARY KEY (user_id, selector)
);

-- Links that invite a person or let one choose a new password; one of a kind for each person, the newest.
CREATE TABLE account_link (
  token_hash text PRIMARY KEY CONSTRAINT account_link_token_hashed CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  user_id uuid NOT NULL CONSTRAINT account_link_user_known REFERENCES app_user ON DELETE CASCADE,
  purpose text NOT NULL CONSTRAINT account_link_purpose_known CHECK (purpose IN ('invitation', 'reset')),
  expires_at timestamptz NOT NULL,
  CONSTRAINT account_link_once UNIQUE (user_id, purpose)
);

-- Browsers a person has signed in with: guessing elsewhere does not lock them out.
CREATE TABLE known_device (
  token_hash text PRIMARY KEY CONSTRAINT known_device_token_hashed CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  user_id uuid NOT NULL CONSTRAINT known_device_user_known REFERENCES app_user ON DELETE CASCADE,
  seen_at timestamptz NOT NULL
);
CREATE INDEX known_device_by_user ON known_device (user_id, seen_at);

-- Ways to the identity provider that have not come back yet.
CREATE TABLE sso_request (
  state_hash text PRIMARY KEY CONSTRAINT sso_request_state_hashed CHECK (state_hash ~ '^[0-9a-f]{64}$'),
  nonce text NOT NULL,
  verifier text NOT NULL,
  next text NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX sso_request_by_expiry ON sso_request (expires_at);

-- Who a person is at the identity provider: bound at the first sign-in, for names there may be given to others.
CREATE TABLE sso_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  user_id uuid NOT NULL CONSTRAINT sso_identity_user_known REFERENCES app_user ON DELETE CASCADE,
  bound_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject),
  CONSTRAINT sso_identity_once_a_user UNIQUE (user_id, issuer)
);
