extension CBORReader {
    /// The first fault of the layer cbor in some bytes, whatever else is wrong with them.
    ///
    /// The layer cbor is judged before cose and claims, however far apart two faults lie; a reader that stumbles over the
    /// later layer first asks here which rule to name.
    static func fault(in bytes: [UInt8], _ range: Range<Int>) -> CBORError? {
        var reader = CBORReader(bytes, in: range)
        do {
            // Rule 10: tag 18 once, around the whole.
            if range.lowerBound == 0, bytes.first == 0xD2 { try reader.readTag18() }
            // Deeper than a token's bytes allow.
            _ = try reader.readValue(depth: 400)
            try reader.finish()
            return nil
        } catch {
            return error
        }
    }
}
