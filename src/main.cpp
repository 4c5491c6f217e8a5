// The program: everything it can do is a command of app/.
#include "app/command_line.h"

int main(int argc, char** argv) {
  return gandan::app::run(argc, argv);
}
