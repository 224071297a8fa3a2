import HTTPTypes
import Hummingbird
import Mustache

/// What the pages are made of, embedded in the program: nothing is read from a disk or a network.
enum Asset {
    /// Files that browsers ask for by name.
    static let files: [String: (type: String, bytes: [UInt8])] = [
        "kiosk.css": ("text/css; charset=utf-8", PackageResources.kiosk_css),
        "kiosk.js": ("text/javascript; charset=utf-8", PackageResources.kiosk_js),
        "tones.js": ("text/javascript; charset=utf-8", PackageResources.tones_js),
        "staff.css": ("text/css; charset=utf-8", PackageResources.staff_css),
        "staff.js": ("text/javascript; charset=utf-8", PackageResources.staff_js),
        "hold.svg": ("image/svg+xml", PackageResources.hold_svg),
    ]

    /// A page's template.
    ///
    /// - Guarantee: whatever is filled in is escaped for HTML.
    static func template(_ bytes: [UInt8]) throws -> MustacheTemplate {
        try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    }

    /// Answers with a file.
    static func response(_ name: String) -> Response {
        guard let file = files[name] else { return Response(status: .notFound) }
        return Response(
            status: .ok, headers: [.contentType: file.type],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}
