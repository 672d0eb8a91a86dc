data "coder_parameter" "cpu" {
  name         = "cpu"
  display_name = "CPU"
  description  = "How many cores the workspace may use."
  type         = "number"
  default      = "2"
  mutable      = true
  icon         = "/icon/memory.svg"
  order        = 2

  option {
    name  = "1 core"
    value = "1"
  }

  option {
    name  = "2 cores"
    value = "2"
  }

  option {
    name  = "4 cores"
    value = "4"
  }

  option {
    name  = "8 cores"
    value = "8"
  }
}

data "coder_parameter" "memory" {
  name         = "memory"
  display_name = "Memory"
  description  = "How many GiB of memory the workspace may use."
  type         = "number"
  form_type    = "slider"
  default      = "4"
  mutable      = true
  icon         = "/icon/memory.svg"
  order        = 3

  validation {
    min = 1
    max = 32
  }
}

data "coder_parameter" "image" {
  name         = "image"
  display_name = "Image"
  description  = "What is installed in the workspace."
  form_type    = "dropdown"
  default      = "codercom/enterprise-base:ubuntu"
  mutable      = true
  icon         = "/icon/docker.png"
  order        = 1

  option {
    name  = "Ubuntu"
    value = "codercom/enterprise-base:ubuntu"
  }

  option {
    name  = "Ubuntu with Go"
    value = "codercom/enterprise-golang:ubuntu"
  }

  option {
    name  = "Ubuntu with Node.js"
    value = "codercom/enterprise-node:ubuntu"
  }
}

data "coder_workspace_preset" "standard" {
  name    = "Standard"
  default = true
  parameters = {
    cpu    = "2"
    memory = "4"
  }
}

data "coder_workspace_preset" "large" {
  name        = "Large"
  description = "For large builds."
  parameters = {
    cpu    = "8"
    memory = "16"
  }
}
