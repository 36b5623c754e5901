package io.trustline.portal.control;

import io.trustline.kernel.identity.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Whether an account has anything beside its password. */
@ApplicationScoped
public class SecondFactors {

    private Iterable<SecondFactorSource> sources;

    @Inject
    public void countAll(@Any Instance<SecondFactorSource> found) {
        sources = found;
    }

    public boolean anyOf(CustomerId customer) {
        for (var source : sources) {
            if (source.countOf(customer) > 0) {
                return true;
            }
        }
        return false;
    }

    public int countOf(CustomerId customer) {
        int all = 0;
        for (var source : sources) {
            all += source.countOf(customer);
        }
        return all;
    }
}
