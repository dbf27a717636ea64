import ArgumentParser

@main
struct Phoihop: ParsableCommand {
}
