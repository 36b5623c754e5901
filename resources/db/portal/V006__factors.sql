-- What people prove themselves with beside a password and the telephone.

-- At most two of an account: the one that counts, and the one that is being set up. A step counts once.
CREATE TABLE portal.authenticator (
    account_id uuid                     NOT NULL REFERENCES portal.account (id),
    confirmed  boolean                  NOT NULL,
    secret     varchar(200)             NOT NULL,
    since      timestamp with time zone NOT NULL,
    last_step  bigint                   NOT NULL,
    last_used  timestamp with time zone,
    PRIMARY KEY (account_id, confirmed)
);

CREATE TABLE portal.passkey (
    id              uuid                     PRIMARY KEY,
    account_id      uuid                     NOT NULL REFERENCES portal.account (id),
    credential_id   varchar(1400)            NOT NULL CONSTRAINT passkey_credential UNIQUE,
    credential      varchar(8000)            NOT NULL,
    sign_count      bigint                   NOT NULL,
    user_verified   boolean                  NOT NULL,
    backup_eligible boolean                  NOT NULL,
    backed_up       boolean                  NOT NULL,
    transports      varchar(200)             NOT NULL,
    name            varchar(64)              NOT NULL,
    since           timestamp with time zone NOT NULL,
    last_used       timestamp with time zone
);
CREATE INDEX passkey_of_account ON portal.passkey (account_id);

-- What a browser was asked to sign. Each is answered once.
CREATE TABLE portal.passkey_ceremony (
    name       varchar(120)             PRIMARY KEY,
    account_id uuid                     NOT NULL,
    challenge  varchar(64)              NOT NULL,
    good_until timestamp with time zone NOT NULL
);
CREATE INDEX passkey_ceremony_good_until ON portal.passkey_ceremony (good_until);

-- Keyed digests: who reads this table signs in nowhere.
CREATE TABLE portal.recovery_code (
    account_id uuid                     NOT NULL REFERENCES portal.account (id),
    digest     varchar(64)              NOT NULL,
    since      timestamp with time zone NOT NULL,
    used_at    timestamp with time zone,
    PRIMARY KEY (account_id, digest)
);
