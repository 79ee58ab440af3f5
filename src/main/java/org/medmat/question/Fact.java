package org.medmat.question;

/** What a question may ask of an image, and what another question may give away of it. */
public enum Fact {
    /** Whether a thing is there. */
    PRESENCE,
    /** What the thing at a place is called. */
    NAME,
    /** Where a thing is. */
    PLACE,
    /** How large a thing is. */
    SIZE,
    /** How many there are of a thing. */
    NUMBER,
    /** What the whole image is a picture of. */
    DIAGNOSIS
}
