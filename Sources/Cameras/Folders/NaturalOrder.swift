/// Compares names as people count: `frame-9` before `frame-10`.
func comesNaturallyBefore(_ left: String, _ right: String) -> Bool {
    var left = Array(left.utf8)[...]
    var right = Array(right.utf8)[...]
    while let first = left.first, let second = right.first {
        if isDigit(first), isDigit(second) {
            let one = takeNumber(&left)
            let other = takeNumber(&right)
            if one.count != other.count { return one.count < other.count }
            if !one.elementsEqual(other) { return one.lexicographicallyPrecedes(other) }
        } else {
            if first != second { return first < second }
            left.removeFirst()
            right.removeFirst()
        }
    }
    return left.count < right.count
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// The digits at the front, without leading zeros.
private func takeNumber(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = bytes.prefix(while: isDigit)
    bytes = bytes.dropFirst(digits.count)
    return digits.drop { $0 == 0x30 }
}
