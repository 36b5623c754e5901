/** The ways to the platform, and those who sit on them. Must not know what a terminal keeps. */
package io.trustline.simulators.terminal.road;
