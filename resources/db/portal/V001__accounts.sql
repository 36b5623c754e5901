-- Accounts, their sessions, and what guards both. Runs on PostgreSQL and on H2 in its PostgreSQL mode.

CREATE TABLE portal.account (
    id             uuid                     PRIMARY KEY,
    name           varchar(64)              NOT NULL CONSTRAINT account_name UNIQUE,
    role           varchar(16)              NOT NULL,
    password       varchar(200),
    password_since timestamp with time zone NOT NULL,
    password_due   boolean                  NOT NULL,
    msisdn         varchar(16),
    language       varchar(8)               NOT NULL,
    attempt        uuid                     NOT NULL CONSTRAINT account_attempt UNIQUE,
    created_at     timestamp with time zone NOT NULL,
    closed_at      timestamp with time zone,
    version        integer                  NOT NULL
);

CREATE TABLE portal.session (
    id         uuid                     PRIMARY KEY,
    account_id uuid                     NOT NULL REFERENCES portal.account (id),
    token      varchar(64)              NOT NULL CONSTRAINT session_token UNIQUE,
    level      varchar(16)              NOT NULL,
    browser    varchar(300)             NOT NULL,
    address    varchar(45)              NOT NULL,
    started_at timestamp with time zone NOT NULL,
    seen_at    timestamp with time zone NOT NULL,
    ended_at   timestamp with time zone
);
CREATE INDEX session_of_account ON portal.session (account_id, ended_at, started_at);
CREATE INDEX session_seen ON portal.session (seen_at);

-- Browsers in which an account was entered before: strangers cannot use up their tries.
CREATE TABLE portal.known_browser (
    token      varchar(64)              NOT NULL,
    account_id uuid                     NOT NULL REFERENCES portal.account (id),
    seen_at    timestamp with time zone NOT NULL,
    PRIMARY KEY (token, account_id)
);

-- How many tries of something were used since its window opened.
CREATE TABLE portal.budget (
    name      varchar(160)             PRIMARY KEY,
    opened_at timestamp with time zone NOT NULL,
    used      integer                  NOT NULL
);
CREATE INDEX budget_opened ON portal.budget (opened_at);

CREATE TABLE portal.outbox (
    seq         bigint                   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          uuid                     NOT NULL CONSTRAINT outbox_id UNIQUE,
    type        varchar(80)              NOT NULL,
    version     integer                  NOT NULL,
    correlation varchar(64)              NOT NULL,
    body        varchar(65536)           NOT NULL
);

CREATE TABLE portal.inbox (
    message_id  uuid                     PRIMARY KEY,
    received_at timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX inbox_received ON portal.inbox (received_at);
