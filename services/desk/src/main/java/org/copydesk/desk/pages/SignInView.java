package org.copydesk.desk.pages;

/**
 * The page to sign in.
 *
 * @param password whether names and passwords are taken here
 * @param openId whether a provider signs people in
 * @param problem why it did not work; empty at first
 * @param name as typed
 * @param returnTo where to go on
 */
public record SignInView(
    boolean password, boolean openId, String problem, String name, String returnTo) {}
