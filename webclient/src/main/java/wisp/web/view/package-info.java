/** What a person sees. */
package wisp.web.view;
