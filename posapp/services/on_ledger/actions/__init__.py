"""Actions at the counter: which are available, and recording one."""
