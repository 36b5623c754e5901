package io.trustline.sip.engine.control;

import io.trustline.sip.dialling.control.DialBounds;
import io.trustline.sip.dialling.control.DialRules;
import io.trustline.sip.legitimacy.control.HouseService;
import io.trustline.sip.legitimacy.control.Legitimacy;
import io.trustline.sip.legitimacy.control.LegitimacyBounds;
import io.trustline.sip.legitimacy.control.ServiceKeys;
import io.trustline.sip.legitimacy.control.Services;
import io.trustline.sip.speech.control.Script;
import io.trustline.sip.vault.control.CallSecrets;
import io.trustline.kernel.vault.KeyRing;
import io.trustline.kernel.vault.Vault;
import io.trustline.sip.vault.control.NumberDigests;

/** Keys, services and rules. */
public final class Rulebook {

    private final Vault vault;
    private final NumberDigests digests;
    private final CallSecrets secrets;
    private final Services services;
    private final ServiceKeys serviceKeys;
    private final Legitimacy legitimacy;
    private final DialRules dialRules;
    private final HouseService houseService;

    Rulebook(World world, KeyRing keys, LegitimacyBounds legitimacyBounds, DialBounds dialBounds) {
        var database = world.database();
        this.vault = new Vault(keys, world.random());
        this.digests = new NumberDigests(keys);
        this.secrets = new CallSecrets(keys);
        this.services = new Services(database, world.clock());
        this.serviceKeys = new ServiceKeys(database, vault, world.clock(), world.random());
        this.legitimacy = new Legitimacy(database, services, serviceKeys,
                new Legitimacy.Sealed(secrets, legitimacyBounds));
        this.dialRules = new DialRules(database, dialBounds, digests, services::find);
        this.houseService = new HouseService(services, serviceKeys, secrets, world.clock(), world.random());
    }

    public CallSecrets secrets() {
        return secrets;
    }

    public Services services() {
        return services;
    }

    public ServiceKeys serviceKeys() {
        return serviceKeys;
    }

    public DialRules dialRules() {
        return dialRules;
    }

    public HouseService houseService() {
        return houseService;
    }

    public NumberDigests digests() {
        return digests;
    }

    Vault vault() {
        return vault;
    }

    Gatekeeper gate(Script script) {
        return new RuledGate(legitimacy, dialRules, services, script);
    }
}
