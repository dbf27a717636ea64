#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "CSystem.h"

#include <errno.h>
#include <stdio.h>

#ifdef __linux__
#include <fcntl.h>
#endif

int phoihop_exchange(const char *a, const char *b) {
#ifdef __linux__
  return renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE) == 0 ? 0 : errno;
#else
  return renamex_np(a, b, RENAME_SWAP) == 0 ? 0 : errno;
#endif
}
