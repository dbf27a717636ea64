#ifndef PHOIHOP_CSYSTEM_H
#define PHOIHOP_CSYSTEM_H

/// Exchanges two paths in one step, so that a reader sees the one or the other and never neither.
/// Returns 0, or the errno of what went wrong.
int phoihop_exchange(const char *a, const char *b);

#endif
