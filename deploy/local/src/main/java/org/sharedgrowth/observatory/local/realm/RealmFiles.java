package org.sharedgrowth.observatory.local.realm;

/**
 * A realm as two files. Keycloak imports people and service accounts from a file of their own in
 * transactions of their own, which takes half the time.
 *
 * @param realm everything but the users
 * @param users people and service accounts
 */
public record RealmFiles(String realm, String users) {}
