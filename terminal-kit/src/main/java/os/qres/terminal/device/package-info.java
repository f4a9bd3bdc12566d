/// What a terminal itself is told: how large its screen is and from where it is seen, when it locks itself.
@org.jspecify.annotations.NullMarked
package os.qres.terminal.device;
