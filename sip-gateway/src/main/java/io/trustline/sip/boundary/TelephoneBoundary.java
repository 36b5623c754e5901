package io.trustline.sip.boundary;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallMatter;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallView;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PromptText;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.ServiceWish;
import io.trustline.sip.api.Telephone;
import io.trustline.sip.journal.control.CallViews;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The door for contexts that have calls placed. */
@Stateless
@PermitAll
public class TelephoneBoundary implements Telephone {

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Switch gateways;

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String seal(CallId call, CallMatter matter) {
        return gateways.gateway().rulebook().secrets().seal(call, matter);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean canSay(CallScript script) {
        return gateways.gateway().script().canSay(script);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<PromptText> prompts(Language language) {
        return gateways.gateway().script().prompts(language);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<DialRefusal> objection(Msisdn number) {
        return gateways.gateway().rulebook().dialRules().objection(number);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<CallView> call(CallId call) {
        return new CallViews(database).of(call);
    }

    @Override
    public void enrol(ServiceWish wish) {
        gateways.gateway().rulebook().services().put(wish);
    }

    @Override
    public Outcome<String> addKey(ServiceNumber service, byte[] key) {
        return gateways.gateway().rulebook().serviceKeys().add(service, key);
    }

    @Override
    public void revokeKey(ServiceNumber service, String keyName) {
        gateways.gateway().rulebook().serviceKeys().revoke(service, keyName);
    }
}
