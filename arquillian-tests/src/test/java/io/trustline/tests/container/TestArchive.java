package io.trustline.tests.container;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A small archive that stands beside Trustline in the server and sees its classes. */
public final class TestArchive {

    private static final String NEIGHBOURS = """
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
              <deployment><dependencies>
                <module name="deployment.trustline.ear"/>
                <module name="deployment.trustline.ear.portal.jar"/>
                <module name="deployment.trustline.ear.device-trust.jar"/>
                <module name="deployment.trustline.ear.sip-gateway.jar"/>
              </dependencies></deployment>
            </jboss-deployment-structure>
            """;

    private TestArchive() {
    }

    public static WebArchive of(Class<?>... tests) {
        return ShrinkWrap.create(WebArchive.class, tests[0].getSimpleName() + ".war").addClasses(tests)
                .addAsWebInfResource(new StringAsset(NEIGHBOURS), "jboss-deployment-structure.xml")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }
}
