import Foundation
import QRSymbols

// usage: read-frames draw OUT.png TEXT          one symbol as PNG, eight pixels a module
//        read-frames DECODER FRAME.pgm…         a JSON line a frame: frame, texts, reader, decode_ms
//        read-frames showing FRAME.pgm…         the same with the frames of one folder as one camera's

/// What one frame gave, and what it cost: from the grey frame in memory to the texts, nothing else.
struct Line: Encodable {
    var frame: String
    var texts: [String]
    var reader: String?
    var decode_ms: Double
}

/// A Netpbm P5 picture as `read.py` writes it: one header line a field, 8 bits a pixel.
func frame(at path: String) throws -> GrayFrame? {
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
    let header = bytes.prefix(64).split(separator: 10, maxSplits: 3, omittingEmptySubsequences: false)
    guard header.count == 4, Array(header[0]) == Array("P5".utf8) else { return nil }
    let sizes = String(decoding: header[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    guard sizes.count == 2 else { return nil }
    return GrayFrame(width: sizes[0], height: sizes[1], pixels: Array(bytes[header[3].startIndex...]))
}

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "draw", arguments.count == 3 {
    let symbol = try QRSymbol(text: Array(arguments)[2])
    try Data(symbol.png()).write(to: URL(fileURLWithPath: Array(arguments)[1]))
    exit(0)
}
let isShowing = arguments.first == "showing"
guard let decoder = isShowing ? .auto : arguments.first.flatMap(Decoder.init(rawValue:)) else {
    print("usage: read-frames draw OUT.png TEXT | read-frames auto|zxing|zbar|showing FRAME.pgm…")
    exit(64)
}
let reader = SymbolReader(decoder: decoder, budget: isShowing ? .camera : .picture)
var (memory, folder) = (FrameMemory(), "")
let encoder = JSONEncoder()
for path in arguments.dropFirst() {
    guard let frame = try frame(at: path) else {
        print("not a P5 picture: \(path)")
        exit(2)
    }
    let clock = ContinuousClock()
    var found: [ReadSymbol] = []
    if isShowing {
        let next = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if next != folder { (memory, folder) = (FrameMemory(), next) }
    }
    let cost = clock.measure {
        found = isShowing ? reader.read(frame, remembering: &memory).symbols : reader.read(frame)
    }
    let line = Line(
        frame: path, texts: found.map(\.text), reader: found.first?.reader.rawValue,
        decode_ms: cost / .milliseconds(1))
    print(String(decoding: try encoder.encode(line), as: UTF8.self))
}
