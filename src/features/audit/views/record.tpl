{{HEADER:none}}
{{#EMPTY}}<p class="quiet">[[audit.record_empty]]</p>{{/EMPTY}}
{{ENTRIES:none}}
