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
