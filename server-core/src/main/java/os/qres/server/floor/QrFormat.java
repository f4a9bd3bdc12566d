package os.qres.server.floor;

/// How a table's code is wanted.
enum QrFormat {
    PNG,
    SVG,
    JSON
}
