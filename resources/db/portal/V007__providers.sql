-- Other companies that verify their own customers through us: who they are, their keys, use and news.

CREATE TABLE portal.provider (
    id               uuid                     PRIMARY KEY,
    owner_id         uuid                     NOT NULL REFERENCES portal.account (id),
    name             varchar(80)              NOT NULL,
    purpose          varchar(500)             NOT NULL,
    contact          varchar(200)             NOT NULL,
    screen_bound     boolean                  NOT NULL,
    plain_keys       boolean                  NOT NULL,
    webhook          varchar(500),
    webhook_key      varchar(400),
    state            varchar(16)              NOT NULL,
    service          varchar(32)              CONSTRAINT provider_service UNIQUE,
    calls_per_minute integer                  NOT NULL,
    calls_per_day    integer                  NOT NULL,
    spend_per_day    bigint                   NOT NULL,
    applied_at       timestamp with time zone NOT NULL,
    decided_at       timestamp with time zone,
    reason           varchar(300)             NOT NULL
);
CREATE INDEX provider_owner ON portal.provider (owner_id);
CREATE INDEX provider_state ON portal.provider (state, name);

-- Every service number that was ever given; rows stay, so that none comes back.
CREATE TABLE portal.service_number (
    number   varchar(32)              PRIMARY KEY,
    provider uuid                     NOT NULL,
    given_at timestamp with time zone NOT NULL
);

-- K1, sealed under the portal's key; the gateway has it under the same name, sealed under its own.
CREATE TABLE portal.provider_key (
    name       varchar(43)              PRIMARY KEY,
    provider   uuid                     NOT NULL REFERENCES portal.provider (id),
    sealed     varchar(400)             NOT NULL,
    made_at    timestamp with time zone NOT NULL,
    used_at    timestamp with time zone,
    revoked_at timestamp with time zone
);
CREATE INDEX provider_key_of ON portal.provider_key (provider, made_at);

-- Who did what to a company, and why. Rows are only ever added.
CREATE TABLE portal.provider_act (
    id       bigint                   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    provider uuid                     NOT NULL,
    act      varchar(32)              NOT NULL,
    actor    varchar(80)              NOT NULL,
    note     varchar(300)             NOT NULL,
    at       timestamp with time zone NOT NULL
);
CREATE INDEX provider_act_of ON portal.provider_act (provider, id);
CREATE INDEX provider_act_at ON portal.provider_act (at);

-- Calls by outcome, and what else is counted by the day (UTC).
CREATE TABLE portal.provider_day (
    provider uuid        NOT NULL,
    on_day   date        NOT NULL,
    label    varchar(48) NOT NULL,
    times    bigint      NOT NULL,
    PRIMARY KEY (provider, on_day, label)
);
CREATE INDEX provider_day_on ON portal.provider_day (on_day);

-- News on their way to a company's own address. A row without a next time is done, or given up.
CREATE TABLE portal.webhook_delivery (
    id           bigint                   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    provider     uuid                     NOT NULL,
    type         varchar(48)              NOT NULL,
    event        uuid                     NOT NULL,
    about        varchar(64)              NOT NULL,
    body         varchar(8192)            NOT NULL,
    made_at      timestamp with time zone NOT NULL,
    tries        integer                  NOT NULL,
    next_at      timestamp with time zone,
    last         varchar(200)             NOT NULL,
    delivered_at timestamp with time zone
);
CREATE INDEX webhook_delivery_of ON portal.webhook_delivery (provider, id);
CREATE INDEX webhook_delivery_next ON portal.webhook_delivery (next_at);
CREATE INDEX webhook_delivery_made ON portal.webhook_delivery (made_at);
