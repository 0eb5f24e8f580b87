/**
 * What TeaVM compiles in place of library classes: a class {@code a.b.C} is replaced where a class
 * {@code wisp.web.substitute.a.b.C} stands here. The JVM never uses them.
 */
package wisp.web.substitute;
