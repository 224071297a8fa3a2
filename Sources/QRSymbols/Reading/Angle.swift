import Glibc

/// The few circular functions the reader needs, from the C library.
enum Angle {
    static func of(y: Double, x: Double) -> Double { atan2(y, x) }
    static func cosine(_ radians: Double) -> Double { cos(radians) }
    static func sine(_ radians: Double) -> Double { sin(radians) }
}
