import Foundation

/// The reader that this run is for, named by the environment variable `FUZZ_READER`.
private let reader: Reader = {
    let name = ProcessInfo.processInfo.environment["FUZZ_READER"] ?? ""
    guard let reader = Reader(rawValue: name) else {
        print("FUZZ_READER is one of \(Reader.allCases.map(\.rawValue).joined(separator: ", "))")
        exit(64)
    }
    return reader
}()

/// What libFuzzer calls with each input.
///
/// - Guarantee: returns for every input; a trap, or a property that does not hold, ends the process.
/// - Source: LLVM's `LibFuzzer.html`, section "Fuzz Target".
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    reader.read(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// A property of an accepted input; the process ends where it does not hold.
func require(_ holds: Bool, _ what: String) {
    guard holds else { fatalError(what) }
}
