-- Customers' telephone numbers, attempts to enter, and when a session last showed a second factor.

ALTER TABLE portal.session ADD COLUMN proven_at timestamp with time zone;

CREATE TABLE portal.number (
    id             uuid                     PRIMARY KEY,
    account_id     uuid                     NOT NULL REFERENCES portal.account (id),
    e164           varchar(16)              NOT NULL,
    added_at       timestamp with time zone NOT NULL,
    confirmed_at   timestamp with time zone,
    cools_until    timestamp with time zone,
    sim_changed_at timestamp with time zone,
    CONSTRAINT number_once UNIQUE (account_id, e164)
);
CREATE INDEX number_e164 ON portal.number (e164);

-- One for each customer who has any number.
CREATE TABLE portal.primary_number (
    account_id uuid PRIMARY KEY REFERENCES portal.account (id),
    number_id  uuid NOT NULL REFERENCES portal.number (id)
);

-- Until now an account had one number, which nobody had confirmed.
INSERT INTO portal.number (id, account_id, e164, added_at)
    SELECT id, id, msisdn, created_at FROM portal.account WHERE msisdn IS NOT NULL;
INSERT INTO portal.primary_number (account_id, number_id)
    SELECT id, id FROM portal.account WHERE msisdn IS NOT NULL;
-- "This was not me": since when nothing but a new password is possible.
ALTER TABLE portal.account ADD COLUMN frozen_at timestamp with time zone;
ALTER TABLE portal.account DROP COLUMN msisdn;

-- One way in, from its first step to its end, in the browser that has its token (ADR 0026). Without an account it is a
-- decoy: it looks alike and leads nowhere.
CREATE TABLE portal.attempt (
    id               uuid                     PRIMARY KEY,
    token            varchar(64)              NOT NULL CONSTRAINT attempt_token UNIQUE,
    purpose          varchar(16)              NOT NULL,
    account_id       uuid                     REFERENCES portal.account (id),
    session_id       uuid,
    number_id        uuid,
    browser          varchar(300)             NOT NULL,
    address          varchar(45)              NOT NULL,
    known_browser    boolean                  NOT NULL,
    stage            varchar(16)              NOT NULL,
    challenge_id     uuid,
    trouble          varchar(64),
    wrong            integer                  NOT NULL,
    started_at       timestamp with time zone NOT NULL,
    good_until       timestamp with time zone NOT NULL,
    phone_proven_at  timestamp with time zone,
    second_proven_at timestamp with time zone,
    wait_until       timestamp with time zone,
    CONSTRAINT attempt_challenge UNIQUE (challenge_id)
);
CREATE INDEX attempt_of_account ON portal.attempt (account_id, stage);
CREATE INDEX attempt_good_until ON portal.attempt (good_until);
