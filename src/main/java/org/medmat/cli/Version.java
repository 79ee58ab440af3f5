package org.medmat.cli;

/** The program's version: a change that alters items raises the middle number. */
final class Version {

    static final String NUMBER = "0.1.0";

    private Version() {}
}
