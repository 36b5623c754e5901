package io.trustline.tests.harness.server;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts the shared server before the first test and stops it after the last, where the build asks for one. */
public final class SharedServerSession implements LauncherSessionListener {

    private static final boolean WANTED = Boolean.getBoolean("trustline.shared-server");

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (WANTED) {
            SharedServer.get();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        SharedServer.stop();
    }
}
