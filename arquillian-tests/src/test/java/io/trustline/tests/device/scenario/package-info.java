/** Both seeds' figures, step by step, against the running server. Must not know how the platform looks inside. */
package io.trustline.tests.device.scenario;
